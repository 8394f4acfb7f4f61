# Run by cpack when it has packed: signs the installer, where the environment says with what (see sign-contents.cmake).
#
#   INTERVAL_NOTARY_PROFILE  macOS: credentials that `xcrun notarytool store-credentials` has kept under this name
if(WIN32 AND DEFINED ENV{INTERVAL_SIGN_COMMAND})
  separate_arguments(command NATIVE_COMMAND "$ENV{INTERVAL_SIGN_COMMAND}")
  execute_process(COMMAND ${command} ${CPACK_PACKAGE_FILES} COMMAND_ERROR_IS_FATAL ANY)
elseif(APPLE AND DEFINED ENV{INTERVAL_SIGN_IDENTITY})
  foreach(image ${CPACK_PACKAGE_FILES})
    execute_process(COMMAND codesign --timestamp --sign "$ENV{INTERVAL_SIGN_IDENTITY}" ${image}
      COMMAND_ERROR_IS_FATAL ANY)
    if(DEFINED ENV{INTERVAL_NOTARY_PROFILE})
      execute_process(COMMAND xcrun notarytool submit ${image} --keychain-profile "$ENV{INTERVAL_NOTARY_PROFILE}" --wait
        COMMAND_ERROR_IS_FATAL ANY)
      execute_process(COMMAND xcrun stapler staple ${image} COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endforeach()
endif()
