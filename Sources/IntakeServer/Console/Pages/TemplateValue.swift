import Mustache

/// A value as templates look into it: its stored properties by name, each read once.
///
/// The template engine would hold up a mirror for every name that it looks up, in every value that stands around the
/// place. That is most of what a page with fifty rows costs.
struct TemplateValue: MustacheParent, MustacheCustomRenderable {
    private let value: Any
    private let properties: [String: Any]

    var renderText: String { String(describing: value) }
    var isNull: Bool { false }

    func child(named name: String) -> Any? { properties[name] }

    /// What stands for a value; nothing for none.
    static func of(_ value: Any) -> Any? {
        if value is String || value is Bool || value is any MustacheParent { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection, .set: return mirror.children.compactMap { of($0.value) }
        case .struct, .tuple: return TemplateValue(value, mirror)
        default: return value
        }
    }

    private init(_ value: Any, _ mirror: Mirror) {
        self.value = value
        properties = mirror.children.reduce(into: [:]) { properties, child in
            if let label = child.label { properties[label] = Self.of(child.value) }
        }
    }
}

extension MustacheLibrary {
    /// A template filled in; empty if there is none of this name.
    func filled(_ template: String, with value: Any) -> String {
        TemplateValue.of(value).flatMap { render($0, withTemplate: template) } ?? ""
    }
}
