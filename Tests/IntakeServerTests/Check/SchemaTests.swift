import Foundation
import IntakeCore
import IntakeServer
import Testing

/// The schema that editors check a checklist with, beside what is really read.
struct SchemaTests {
    /// A mapping of a checklist: where its keys stand in the schema, and how to put a key there that nobody knows.
    struct Mapping: Sendable {
        let schema: [String]
        let file: ConfigurationFolder.File
        let old: String
        let new: String
    }

    @Test(arguments: [
        Mapping(schema: [], file: .first, old: "id: first\n", new: "id: first\nzz: 1\n"),
        Mapping(schema: ["question"], file: .first, old: "- id: children\n", new: "- id: children\n    zz: 1\n"),
        Mapping(schema: ["option"], file: .end, old: "{ id: call,", new: "{ zz: 1, id: call,"),
        Mapping(schema: ["deadline"], file: .first, old: "{ days: 90,", new: "{ zz: 1, days: 90,"),
        Mapping(schema: ["reference"], file: .first, old: "date: 2012-04,", new: "zz: 1, date: 2012-04,"),
        Mapping(schema: ["localizedText"], file: .first, old: "{ fr: Premier,", new: "{ zz: 1, fr: Premier,"),
        Mapping(
            schema: ["include"],
            file: .first,
            old: "- include: common/end.yaml\n",
            new: "- include: common/end.yaml\n    zz: 1\n"
        ),
    ])
    func `the schema knows the keys that are read`(_ mapping: Mapping) throws {
        let folder = try ConfigurationFolder()
        try folder.replace(mapping.old, with: mapping.new, in: mapping.file)
        let known = try Self.list(in: folder.faults(), after: "The keys are ")
        let definition = try Self.definition(mapping.schema)
        let properties = try #require(definition["properties"] as? [String: Any])
        #expect(known == Set(properties.keys))
        #expect(definition["additionalProperties"] as? Bool == false)
    }

    @Test(arguments: [
        ("kind", ConfigurationFolder.File.second, "kind: yes-no", "kind: zz"),
        ("purpose", .end, "purpose: phone", "purpose: zz"),
    ])
    func `the schema knows the words that are read`(
        key: String,
        file: ConfigurationFolder.File,
        old: String,
        new: String
    ) throws {
        let folder = try ConfigurationFolder()
        try folder.replace(old, with: new, in: file)
        let known = try Self.list(in: folder.faults(), after: "Write one of these: ")
        let properties = try #require(try Self.definition(["question"])["properties"] as? [String: [String: Any]])
        #expect(known == Set(try #require(properties[key]?["enum"] as? [String])))
    }

    @Test(arguments: [(1, true), (3660, true), (0, false), (3661, false)])
    func `the schema knows how long a deadline can be`(days: Int, isRead: Bool) throws {
        let folder = try ConfigurationFolder()
        try folder.replace("days: 90", with: "days: \(days)", in: .first)
        #expect(folder.faults().isEmpty == isRead)
        let properties = try #require(try Self.definition(["deadline"])["properties"] as? [String: [String: Any]])
        let least = try #require(properties["days"]?["minimum"] as? Int)
        let most = try #require(properties["days"]?["maximum"] as? Int)
        #expect((least...most).contains(days) == isRead)
    }

    @Test func `a key that must be there is required by both`() throws {
        for (schema, file, line) in [
            ([], ConfigurationFolder.File.second, "version: \"1\"\n"),
            (["question"], .second, "    kind: yes-no\n"),
        ] as [([String], ConfigurationFolder.File, String)] {
            let folder = try ConfigurationFolder()
            try folder.replace(line, with: "", in: file)
            let key = try #require(line.split(separator: ":").first.map { $0.trimmingCharacters(in: .whitespaces) })
            #expect(folder.faults().contains { $0.sentence.hasPrefix("`\(key)` is missing") })
            #expect((try Self.definition(schema)["required"] as? [String])?.contains(key) == true)
        }
    }

    /// The words that the only fault about `zz` lists.
    private static func list(in faults: [Fault], after words: String) throws -> Set<String> {
        let sentence = try #require(faults.map(\.sentence).first { $0.hasPrefix("`zz`") })
        let list = try #require(sentence.components(separatedBy: words).last)
        return Set(list.dropLast().components(separatedBy: ", "))
    }

    /// A definition of the schema by name, or the whole of it.
    private static func definition(_ path: [String]) throws -> [String: Any] {
        let text = try Fixtures.shipped("schemas/checklist.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        guard let name = path.first else { return schema }
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        return try #require(definitions[name])
    }
}
