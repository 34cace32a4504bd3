package org.preventionportal.resources.publishing;

import org.preventionportal.resources.FileId;
import org.preventionportal.tasks.progress.ResourceId;

/** @param version the concurrency version that the caller has read */
record RemoveResourceFileInput(ResourceId resourceId, long version, FileId fileId) {}
