package instance

// screen is one for each session, which is part of the name anyway.
func screen() string { return "" }
