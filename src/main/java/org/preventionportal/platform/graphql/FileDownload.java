package org.preventionportal.platform.graphql;

/**
 * Names a file that the service writes when it is downloaded.
 *
 * @param downloadPath without scheme and host
 */
public record FileDownload(String mediaType, String downloadPath) {}
