package disktest

import (
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"time"
)

// change makes and remembers a change of the content.
func (c *content) change(ch change, now time.Time) {
	c.data = ch.apply(c.data)
	c.pending = append(c.pending, ch)
	c.time = now
}

// apply returns data with the change. What lies between the old end and the
// change is zeros.
func (ch change) apply(data []byte) []byte {
	if ch.data == nil {
		return resized(data, ch.at)
	}
	data = resized(data, max(int64(len(data)), ch.at+int64(len(ch.data))))
	copy(data[ch.at:], ch.data)
	return data
}

func resized(data []byte, size int64) []byte {
	if size <= int64(len(data)) {
		return data[:size:size]
	}
	return append(data, make([]byte, size-int64(len(data)))...)
}

// handle is an open file. It stays with its content whatever becomes of the name.
type handle struct {
	disk   *PowerCut
	of     *content
	path   string
	flag   int
	at     int64
	closed bool
}

func (p *PowerCut) open(c *content, path string, flag int) *handle {
	return &handle{disk: p, of: c, path: path, flag: flag}
}

func (h *handle) error(op string, err error) error {
	return &fs.PathError{Op: op, Path: h.path, Err: err}
}

// Name implements [disk.File].
func (h *handle) Name() string { return h.path }

// begin takes the lock. Where the file is closed, or not open for this, it does
// not, and says so.
func (h *handle) begin(op string, writes bool) error {
	h.disk.mu.Lock()
	var err error
	switch access := h.flag & (os.O_RDONLY | os.O_WRONLY | os.O_RDWR); {
	case h.closed:
		err = fs.ErrClosed
	case writes && access == os.O_RDONLY, op == "read" && access == os.O_WRONLY:
		err = syscall.EBADF
	}
	if err != nil {
		h.disk.mu.Unlock()
		return h.error(op, err)
	}
	return nil
}

// Read implements [disk.File].
func (h *handle) Read(p []byte) (int, error) {
	if err := h.begin("read", false); err != nil {
		return 0, err
	}
	defer h.disk.mu.Unlock()
	if len(p) == 0 {
		return 0, nil
	}
	if h.at >= int64(len(h.of.data)) {
		return 0, io.EOF
	}
	n := copy(p, h.of.data[h.at:])
	h.at += int64(n)
	return n, nil
}

// Write implements [disk.File].
func (h *handle) Write(p []byte) (int, error) {
	if err := h.begin("write", true); err != nil {
		return 0, err
	}
	if h.flag&os.O_APPEND != 0 {
		h.at = int64(len(h.of.data))
	}
	if len(p) == 0 {
		h.disk.mu.Unlock()
		return 0, nil
	}
	h.of.change(change{at: h.at, data: slices.Clone(p)}, h.disk.now)
	h.at += int64(len(p))
	h.disk.done("write", h.path)
	return len(p), nil
}

// Truncate implements [disk.File].
func (h *handle) Truncate(size int64) error {
	if size < 0 {
		return h.error("truncate", syscall.EINVAL)
	}
	if err := h.begin("truncate", true); err != nil {
		return err
	}
	h.of.change(change{at: size}, h.disk.now)
	h.disk.done("truncate", h.path)
	return nil
}

// Sync implements [disk.File].
func (h *handle) Sync() error {
	if err := h.begin("sync", false); err != nil {
		return err
	}
	h.of.safe, h.of.pending = slices.Clone(h.of.data), nil
	h.disk.done("sync", h.path)
	return nil
}

// Seek implements [disk.File].
func (h *handle) Seek(offset int64, whence int) (int64, error) {
	if err := h.begin("seek", false); err != nil {
		return 0, err
	}
	defer h.disk.mu.Unlock()
	switch whence {
	case io.SeekCurrent:
		offset += h.at
	case io.SeekEnd:
		offset += int64(len(h.of.data))
	}
	if offset < 0 {
		return 0, h.error("seek", syscall.EINVAL)
	}
	h.at = offset
	return offset, nil
}

// Chmod implements [disk.File].
func (h *handle) Chmod(mode fs.FileMode) error {
	if err := h.begin("chmod", false); err != nil {
		return err
	}
	defer h.disk.mu.Unlock()
	h.of.mode = mode.Perm()
	return nil
}

// Stat implements [disk.File].
func (h *handle) Stat() (fs.FileInfo, error) {
	if err := h.begin("stat", false); err != nil {
		return nil, err
	}
	defer h.disk.mu.Unlock()
	return info(h.path, h.of), nil
}

// Close implements [disk.File].
func (h *handle) Close() error {
	if err := h.begin("close", false); err != nil {
		return err
	}
	defer h.disk.mu.Unlock()
	h.closed = true
	return nil
}
