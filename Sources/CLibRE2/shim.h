// Empty: RE2 has C++ headers only, which the target CRE2 includes. This module carries the flags to link.
