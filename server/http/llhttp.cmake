# llhttp, the HTTP/1 parser of Node.js, as the static library `interval_llhttp`. Debian and Ubuntu ship its C sources
# (package node-llhttp); other systems have a built library (libllhttp-dev, vcpkg, Homebrew).
find_path(LLHTTP_SOURCE_DIR llhttp.c PATH_SUFFIXES llhttp PATHS /usr/share NO_CACHE)
find_path(LLHTTP_INCLUDE_DIR llhttp.h PATH_SUFFIXES llhttp PATHS /usr/share/include REQUIRED)

if(LLHTTP_SOURCE_DIR AND EXISTS ${LLHTTP_SOURCE_DIR}/api.c AND EXISTS ${LLHTTP_SOURCE_DIR}/http.c)
  add_library(interval_llhttp STATIC
    ${LLHTTP_SOURCE_DIR}/api.c
    ${LLHTTP_SOURCE_DIR}/http.c
    ${LLHTTP_SOURCE_DIR}/llhttp.c)
  target_include_directories(interval_llhttp SYSTEM PUBLIC ${LLHTTP_INCLUDE_DIR})
  target_compile_options(interval_llhttp PRIVATE $<$<C_COMPILER_ID:GNU,Clang,AppleClang>:-O2 -w>)
  if(INTERVAL_SANITIZE)
    target_compile_options(interval_llhttp PRIVATE -fsanitize=${INTERVAL_SANITIZE})
  endif()
else()
  find_library(LLHTTP_LIBRARY llhttp REQUIRED)
  add_library(interval_llhttp INTERFACE)
  target_include_directories(interval_llhttp SYSTEM INTERFACE ${LLHTTP_INCLUDE_DIR})
  target_link_libraries(interval_llhttp INTERFACE ${LLHTTP_LIBRARY})
endif()
