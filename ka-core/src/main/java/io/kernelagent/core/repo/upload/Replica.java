package io.kernelagent.core.repo.upload;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What of a snapshot has to be sent, and whether it still is what was signed. */
public final class Replica {
    private Replica() {}

    /** The files in the folder of the snapshot, the list and its signature last. */
    public static Seq<TreePath> needed(Seal seal) {
        return List.ofAll(seal.files().keySet()).append(Rendering.LIST).append(Layout.signatureOf(Rendering.LIST));
    }

    /** The first file that is not there, or not as the list says. */
    public static Option<TreePath> damaged(Seal seal, Map<TreePath, Bytes> found) {
        return needed(seal).find(path -> !found.get(path)
                .exists(bytes -> seal.files().get(path).forAll(FileSum.of(bytes)::equals)));
    }
}
