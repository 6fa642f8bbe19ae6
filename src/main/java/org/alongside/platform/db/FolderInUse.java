package org.alongside.platform.db;

import java.nio.file.Path;

/** Another program works with the folder of records. */
public final class FolderInUse extends IllegalStateException {
    FolderInUse(Path folder) {
        super(
                "Another program already uses the records in %s. Stop that one first, or name another folder with ALONGSIDE_DATA."
                        .formatted(folder));
    }
}
