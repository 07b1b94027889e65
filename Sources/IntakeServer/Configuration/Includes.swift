import Foundation

/// Puts the content of other files where `{ include: FILE }` stands. Paths are relative to the checklists' folder,
/// in included files too.
struct Includes {
    let folder: String
    let faults: FaultCollector

    /// The items of a list, or of the file that holds the list.
    func items(_ node: NodeReader) -> [NodeReader] {
        items(node, openFiles: [node.file])
    }

    /// The items of a list of questions, in which an item can stand for the `questions` of another file.
    func questions(_ node: NodeReader) -> [NodeReader] {
        questions(node, openFiles: [node.file])
    }

    private func items(_ node: NodeReader, openFiles: [String]) -> [NodeReader] {
        guard node.isMapping else { return node.list() ?? [] }
        guard let root = open(node, openFiles: openFiles) else { return [] }
        return items(root, openFiles: openFiles + [root.file])
    }

    private func questions(_ node: NodeReader, openFiles: [String]) -> [NodeReader] {
        (node.list() ?? []).flatMap { item in
            guard item.pairs.contains(where: { $0.key.written == "include" }) else { return [item] }
            guard let root = open(item, openFiles: openFiles),
                let list = root.mapping(of: ["questions"])?.required("questions", example: "[…]")
            else { return [] }
            return questions(list, openFiles: openFiles + [root.file])
        }
    }

    /// The root of the file that `{ include: FILE }` names.
    private func open(_ node: NodeReader, openFiles: [String]) -> NodeReader? {
        guard let name = node.mapping(of: ["include"])?.required("include", example: "common/file.yaml"),
            let relativePath = name.text()
        else { return nil }
        let path = FilePath.path(relativePath, from: folder)
        guard !openFiles.contains(where: { isSameFile($0, path) }) else {
            name.fault("`\(relativePath)` includes itself: take this include out.")
            return nil
        }
        guard FileManager.default.fileExists(atPath: path) else {
            name.fault("There is no file \(path): write its path from the folder of the checklists.")
            return nil
        }
        return YAMLFile.read(path, faults: faults)
    }

    private func isSameFile(_ first: String, _ second: String) -> Bool {
        URL(fileURLWithPath: first).standardizedFileURL == URL(fileURLWithPath: second).standardizedFileURL
    }
}
