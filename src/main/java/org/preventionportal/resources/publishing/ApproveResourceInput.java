package org.preventionportal.resources.publishing;

import org.preventionportal.tasks.progress.ResourceId;

/** @param version the concurrency version that the caller has read */
record ApproveResourceInput(ResourceId resourceId, long version) {}
