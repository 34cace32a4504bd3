/** Takes files in and gives them out, whole or in part. */
@NullMarked
package org.preventionportal.resources.files;

import org.jspecify.annotations.NullMarked;
