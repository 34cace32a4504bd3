package org.preventionportal.resources.publishing;

import org.preventionportal.resources.FileId;
import org.preventionportal.tasks.progress.ResourceId;

/** @param version of the resource that was looked at */
record RemoveResourceFileInput(ResourceId resourceId, long version, FileId fileId) {}
