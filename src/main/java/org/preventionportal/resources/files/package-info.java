/** Takes files in and gives them out, whole or in part. */
@NamedInterface("files")
@NullMarked
package org.preventionportal.resources.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
