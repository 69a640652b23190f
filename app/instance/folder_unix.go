//go:build !windows

package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
)

// folders are where the processes of a user may meet, the best first.
func folders() []string {
	var all []string
	if runtime := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(runtime) {
		all = append(all, filepath.Join(runtime, "offramp"))
	}
	if cache, err := os.UserCacheDir(); err == nil && filepath.IsAbs(cache) {
		all = append(all, filepath.Join(cache, "offramp"))
	}
	return append(all, filepath.Join(os.TempDir(), "offramp-"+strconv.Itoa(os.Geteuid())))
}

// name is short, because the paths of sockets are. The host is part of it: a
// cache folder may be on a disk that several share.
func name(key string) string {
	host, _ := os.Hostname() // without one, a shared disk is not told apart
	sum := sha256.Sum256([]byte(host + "\x00" + key))
	return hex.EncodeToString(sum[:8])
}
