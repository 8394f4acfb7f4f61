# Run by cpack before it packs: signs what has been installed, where the environment says with what.
#
#   INTERVAL_SIGN_COMMAND    Windows: a command that signs the files that follow, for instance
#                            signtool sign /fd sha256 /td sha256 /tr URL /sha1 THUMBPRINT
#   INTERVAL_SIGN_IDENTITY   macOS: an identity of the keychain, "Developer ID Application: …"; without it the signature
#                            says nothing about who made it
if(WIN32 AND DEFINED ENV{INTERVAL_SIGN_COMMAND})
  file(GLOB_RECURSE programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/interval-server.exe
    ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/interval_desktop.dll)
  separate_arguments(command NATIVE_COMMAND "$ENV{INTERVAL_SIGN_COMMAND}")
  execute_process(COMMAND ${command} ${programs} COMMAND_ERROR_IS_FATAL ANY)
elseif(APPLE)
  file(GLOB bundles ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*/*.app)
  if(DEFINED ENV{INTERVAL_SIGN_IDENTITY})
    set(signature --options runtime --timestamp --sign "$ENV{INTERVAL_SIGN_IDENTITY}")
  else()
    # macdeployqt has changed what the linker signed, and Apple's processors run nothing with a wrong signature.
    set(signature --sign -)
  endif()
  # --deep reaches the frameworks and plug-ins in the bundle.
  execute_process(COMMAND codesign --force --deep ${signature} ${bundles} COMMAND_ERROR_IS_FATAL ANY)
endif()
