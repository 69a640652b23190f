package chooser

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
)

// unreadable says why a folder could not be listed, and what to do.
func unreadable(folder string, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("There is no folder “%s”. Check how it is written, or choose a place above.", folder)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("You have no permission to look into “%s”. Ask its owner, or choose another folder.", folder)
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Sprintf("“%s” is a file, not a folder. Take away the separator after its name.", folder)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Sprintf("“%s” could not be read: %v. Try again, or choose another folder.", folder, err)
}

// partOfNetwork says how a network folder is typed.
const partOfNetwork = `Type the network folder to its end: \\server\share\`

// nothing says why a list is empty.
func nothing(name string, opt *Options) string {
	switch {
	case name == "":
		return "No folders here, and " + noFiles(opt.Suffixes) + "."
	case opt.Save:
		return fmt.Sprintf("Nothing here is called “%s” yet.", name)
	}
	return fmt.Sprintf("Nothing here matches “%s”.", name)
}

func noFiles(suffixes []string) string {
	if len(suffixes) == 0 {
		return "no files"
	}
	return "no " + strings.Join(suffixes, " or ") + " files"
}

// missing says that the file to open is not there.
func missing(name string, matches bool) string {
	if matches {
		return fmt.Sprintf("There is no file “%s” here. Press Tab to complete the name, or Down to choose one below.", name)
	}
	return fmt.Sprintf("There is no file “%s” here. Check the name, or look in another folder.", name)
}

// nameless asks for a name.
func nameless(opt *Options) string {
	if opt.Save {
		return "Type a name for the file."
	}
	return "Type the name of a file, or press Down to choose one below."
}

// replacing asks before a file is overwritten.
func replacing(name string) string {
	return fmt.Sprintf("Replace “%s”? Its present content will be lost.", name)
}

// refused says that a file cannot be called that here.
func refused(char string) string {
	return fmt.Sprintf("A file name cannot contain %q here. Leave it out.", char)
}

// called says by which name a file will be saved.
func called(name string) string { return fmt.Sprintf("Will be called “%s”.", name) }
