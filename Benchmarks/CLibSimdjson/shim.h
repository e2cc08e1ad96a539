// Empty: the library's header is C++ and is included where it is used.
