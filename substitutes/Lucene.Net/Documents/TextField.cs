using Lucene.Net.Analysis;

namespace Lucene.Net.Documents;

/// <summary>A text that the analyzer splits into terms, with frequencies and positions.</summary>
public sealed class TextField : Field
{
    public static readonly FieldType TYPE_NOT_STORED = new FieldType { IsIndexed = true }.Freeze();
    public static readonly FieldType TYPE_STORED = new FieldType { IsIndexed = true, IsStored = true }.Freeze();

    /// <summary>Not stored.</summary>
    public TextField(string name, TextReader reader) : base(name, reader, TYPE_NOT_STORED) { }

    public TextField(string name, string value, Store store) : base(name, value, store == Store.YES ? TYPE_STORED : TYPE_NOT_STORED) { }

    /// <summary>Not stored.</summary>
    public TextField(string name, TokenStream stream) : base(name, stream, TYPE_NOT_STORED) { }
}
