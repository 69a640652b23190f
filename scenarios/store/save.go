package store

import (
	"context"
	"errors"

	"offramp/scenarios"
	"offramp/scenarios/store/disk"
)

// Save writes s to the file at path, in its canonical form, so that the file
// is at every moment the old one whole or the new one whole. The error is an
// *[Unsaved] that names the file; the old one is then untouched.
func Save(path string, s *scenarios.Scenario) error {
	if s != nil && s.Version > scenarios.FormatVersion {
		return &Unsaved{
			File: path, What: "the scenario was made by a newer Offramp, and saving it here would lose parts of it",
			Do: "save it with that one, or export what you need",
		}
	}
	data, err := Encode(s)
	if err == nil {
		return WriteFile(path, data)
	}
	var u *Unsaved
	if errors.As(err, &u) {
		u.File = path
	}
	return err
}

// WriteFile replaces the file at path, or makes it, whole or not at all. The error
// is an *[Unsaved].
func WriteFile(path string, data []byte) error {
	_, err := Replace(context.Background(), disk.Real{}, disk.Replacement{Path: path, Data: data})
	return err
}

// Replace is [disk.Replace] with an error that tells the user what to do: an
// *[Unsaved], whose cause, a *[disk.Changed] for one, errors.As finds.
func Replace(ctx context.Context, fsys disk.FS, r disk.Replacement) (disk.Result, error) {
	result, err := disk.Replace(ctx, fsys, r)
	if err != nil {
		return disk.Result{}, notWritten(r.Path, err)
	}
	return result, nil
}
