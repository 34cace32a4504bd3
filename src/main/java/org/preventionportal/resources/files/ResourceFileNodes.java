package org.preventionportal.resources.files;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.springframework.stereotype.Component;

/** Loads files for {@code node(id)}: those that the caller may download. */
@Component
class ResourceFileNodes implements Nodes {

    private final FileQueries files;

    ResourceFileNodes(FileQueries files) {
        this.files = files;
    }

    @Override
    public String prefix() {
        return FileId.PREFIX;
    }

    @Override
    public @Nullable ResourceFile find(String id, Caller caller) {
        return files.find(new FileId(id), caller)
                .filter(FileQueries.Present.class::isInstance)
                .map(found -> ((FileQueries.Present) found).file())
                .orElse(null);
    }
}
