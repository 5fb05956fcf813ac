package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/**
 * Names git objects, and stores them when it was asked to.
 *
 * @param inserter knows the repository's format
 * @param write whether objects are stored
 */
record GitObjects(ObjectInserter inserter, boolean write) {

    ObjectId blob(Bytes content) throws IOException {
        var array = content.toArray();
        return write ? inserter.insert(Constants.OBJ_BLOB, array) : inserter.idFor(Constants.OBJ_BLOB, array);
    }

    ObjectId tree(TreeFormatter tree) throws IOException {
        return write ? tree.insertTo(inserter) : tree.computeId(inserter);
    }
}
