// The peer of the start-up benchmark: a Swift program that does nothing.
