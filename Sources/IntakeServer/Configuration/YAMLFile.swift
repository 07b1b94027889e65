import Foundation
import Yams

/// Reads a YAML file into nodes that know their line and column.
enum YAMLFile {
    /// The root of a file, or nothing once the fault is told.
    static func read(_ path: String, faults: FaultCollector) -> NodeReader? {
        do {
            guard let node = try Yams.compose(yaml: try text(of: path)) else {
                throw Fault(FilePosition(file: path), "This file is empty.")
            }
            return NodeReader(node, file: path, faults: faults)
        } catch let fault as Fault {
            faults.add(fault)
        } catch let error as YamlError {
            faults.add(Fault(error, in: path))
        } catch {
            faults.add(Fault(FilePosition(file: path), "This file cannot be read as YAML."))
        }
        return nil
    }

    private static func text(of path: String) throws(Fault) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(FilePosition(file: path), "This file does not exist or cannot be opened.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Fault(FilePosition(file: path), "This file is not UTF-8: save it again in that encoding.")
        }
        return text
    }
}

extension Fault {
    /// What the YAML parser could not read.
    fileprivate init(_ error: YamlError, in file: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            self.init(FilePosition(file, mark), "This is not YAML: \(problem). \(Self.usualReasons)")
        case .composer(_, let problem, let mark, _):
            self.init(FilePosition(file, mark), "This YAML cannot be used: \(problem).")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "`\($0)`" }.joined(separator: ", ")
            let sentence = "\(names) stands here and again further down: keep one of them."
            self.init(FilePosition(file, context.mark), sentence)
        case .reader(_, let offset, _, let yaml):
            let line = yaml.prefix(offset ?? 0).count(where: \.isNewline) + 1
            self.init(FilePosition(file: file, line: line), "A character here is not allowed in YAML: take it out.")
        default:
            self.init(FilePosition(file: file), "This file cannot be read as YAML.")
        }
    }

    private static let usualReasons = "Look at the indentation, the quotes and the colons, here and just above."
}

extension FilePosition {
    init(_ file: String, _ mark: Mark?) {
        self.init(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
