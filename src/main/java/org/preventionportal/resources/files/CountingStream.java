package org.preventionportal.resources.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is being sent: where it cannot be read any more it was cut off, while a full disk is our own affair. */
class CountingStream extends FilterInputStream {

    CountingStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException gone) {
            throw new IncompleteUpload(gone);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException gone) {
            throw new IncompleteUpload(gone);
        }
    }
}
