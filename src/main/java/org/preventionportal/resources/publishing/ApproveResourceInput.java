package org.preventionportal.resources.publishing;

import org.preventionportal.tasks.progress.ResourceId;

/** @param version of the resource that was looked at */
record ApproveResourceInput(ResourceId resourceId, long version) {}
