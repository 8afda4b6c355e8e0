"""slow-disk.py FOLDER MOUNTPOINT MS: shows a folder as a file system that takes so many milliseconds to create, open, rename
or remove a file or folder, as a disk does behind a virus scanner. Reading and writing take no longer. Where the link `.counts`
in it points to says how often each was done, and how many bytes were written. Ends when it is unmounted."""
import collections
import errno
import json
import os
import stat
import sys
import threading
import time

from fusepy import FUSE, FuseOSError, Operations


class SlowDisk(Operations):
    def __init__(self, root, ms):
        self.root, self.wait = root, ms / 1000
        self.counts, self.guard = collections.Counter(), threading.Lock()

    def __call__(self, op, path, *args):
        if path == '/.counts':
            return self.show_counts(op)
        with self.guard:
            self.counts[op] += 1
            if op == 'write':
                self.counts['bytes'] += len(args[0])
        if op in ('create', 'open', 'rename', 'unlink', 'mkdir', 'rmdir', 'link'):
            time.sleep(self.wait)
        try:
            return getattr(self, op)(self.root + path, *args)
        except OSError as error:
            raise FuseOSError(error.errno)

    def show_counts(self, op):
        if op == 'readlink':
            return json.dumps(self.counts)
        if op != 'getattr':
            raise FuseOSError(errno.ENOSYS)
        return {'st_mode': stat.S_IFLNK | 0o777, 'st_nlink': 1}

    def access(self, path, mode):
        if not os.access(path, mode):
            raise FuseOSError(errno.EACCES)

    def getattr(self, path, handle=None):
        found = os.lstat(path)
        names = ('st_mode', 'st_nlink', 'st_size', 'st_uid', 'st_gid', 'st_atime', 'st_mtime', 'st_ctime')
        return {name: getattr(found, name) for name in names}

    def readdir(self, path, handle):
        return ['.', '..', *os.listdir(path)]

    def statfs(self, path):
        found = os.statvfs(path)
        return {name: getattr(found, name) for name in ('f_bavail', 'f_bfree', 'f_blocks', 'f_bsize', 'f_frsize', 'f_namemax')}

    def create(self, path, mode, info=None):
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, mode)

    def open(self, path, flags):
        return os.open(path, flags)

    def read(self, path, size, offset, handle):
        return os.pread(handle, size, offset)

    def write(self, path, data, offset, handle):
        return os.pwrite(handle, data, offset)

    def truncate(self, path, length, handle=None):
        os.truncate(path, length)

    def release(self, path, handle):
        os.close(handle)

    def chmod(self, path, mode):
        os.chmod(path, mode)

    def chown(self, path, owner, group):
        os.chown(path, owner, group)

    def utimens(self, path, times=None):
        os.utime(path, times)

    def mkdir(self, path, mode):
        os.mkdir(path, mode)

    def rmdir(self, path):
        os.rmdir(path)

    def unlink(self, path):
        os.unlink(path)

    def rename(self, old, new):
        os.rename(old, self.root + new)

    def link(self, new, old):
        os.link(self.root + old, new)

    def symlink(self, new, target):
        os.symlink(target, new)

    def readlink(self, path):
        return os.readlink(path)


FUSE(SlowDisk(os.path.realpath(sys.argv[1]), float(sys.argv[3])), sys.argv[2], foreground=True, big_writes=True)
