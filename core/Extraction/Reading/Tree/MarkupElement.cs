using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Khabar.Extraction.Reading;

/// <summary>An element of the tree.</summary>
internal class MarkupElement(ElementKind kind, StringOrMemory name) : MarkupNode, IConstructableElement, IConstructableNamedNodeMap
{
    StructAttributes attributes;

    /// <summary>What element it is.</summary>
    public Tag Tag => kind.Tag;

    /// <summary>Its name in lower case.</summary>
    public ReadOnlySpan<char> Name => name.Memory.Span;

    /// <summary>How many attributes it has.</summary>
    public int AttributeCount => attributes.Count;

    /// <summary>Where its start tag begins in the markup; -1 if the parser made it up.</summary>
    public int Start { get; private set; } = -1;

    public override StringOrMemory NodeName => name;
    public override NodeFlags Flags => kind.Flags;
    public StringOrMemory LocalName => name;
    public StringOrMemory NamespaceUri => kind.Namespace;
    public StringOrMemory Prefix => StringOrMemory.Empty;
    public IConstructableNamedNodeMap Attributes => this;

    int IConstructableNamedNodeMap.Length => attributes.Count;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => null; // what the element is set up with counts

    public ISourceReference? SourceReference
    {
        get => null;
        set => Start = value?.Position.Index ?? -1;
    }

    /// <summary>An attribute's name and value.</summary>
    public (ReadOnlyMemory<char> Name, ReadOnlyMemory<char> Value) Attribute(int index) => (attributes[index].Name.Memory, attributes[index].Value.Memory);

    /// <summary>The value of an attribute; null if it is not there.</summary>
    public string? Attribute(string name)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Name == name)
                return attributes[i].Value.ToString();
        return null;
    }

    public void SetAttributes(StructAttributes all) => attributes = all;

    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (!HasAttribute(name))
            attributes.Add(new MemoryHtmlAttributeToken(default, name, value));
    }

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory name)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Name == name)
                return attributes[i].Value;
        return StringOrMemory.Empty;
    }

    public bool HasAttribute(StringOrMemory name)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Name == name)
                return true;
        return false;
    }

    public bool SameAs(IConstructableNamedNodeMap? other)
    {
        if (other is not MarkupElement element || element.attributes.Count != attributes.Count)
            return false;
        for (var i = 0; i < attributes.Count; i++)
            if (element.GetAttribute(default, attributes[i].Name) != attributes[i].Value)
                return false;
        return true;
    }

    public IConstructableNode ShallowCopy() => new MarkupElement(kind, name) { attributes = attributes, Start = Start };

    public virtual void SetupElement() { } // called when the element is closed

    public void AddComment(ref StructHtmlToken token) { }
}
