package cli_test

import (
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

func keys(ts *testscript.TestScript, _ bool, names []string) {
	for _, name := range names {
		id, err := seal.GenerateIdentity(false)
		ts.Check(err)
		ts.Check(seal.WriteIdentity(disk.Real{}, ts.MkAbs(name+".key"), id, nil))
		ts.Check(os.WriteFile(ts.MkAbs(name+".pub"), []byte(id.Recipient().String()+"\n"), 0o666))
	}
}

func cut(ts *testscript.TestScript, _ bool, args []string) {
	length, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(length)))
}
