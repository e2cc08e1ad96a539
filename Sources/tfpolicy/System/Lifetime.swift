/// Keeps an object until the process ends: taking apart what a large document was read into costs time for nothing.
func keepToTheEnd(_ object: AnyObject?) {
  if let object { _ = unsafe Unmanaged.passRetained(object) }
}
