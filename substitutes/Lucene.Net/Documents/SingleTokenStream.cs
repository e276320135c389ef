using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Documents;

/// <summary>A whole string as its only token.</summary>
internal sealed class SingleTokenStream : TokenStream
{
    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;
    readonly string value;
    bool given;

    public SingleTokenStream(string value)
    {
        this.value = value;
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    /// <summary>The token's text, for consumers that need no attributes.</summary>
    public string Value => value;

    public override void Reset() => given = false;

    public override bool IncrementToken()
    {
        if (given) return false;
        ClearAttributes();
        term.Append(value);
        offset.SetOffset(0, value.Length);
        return given = true;
    }

    public override void End()
    {
        base.End();
        offset.SetOffset(value.Length, value.Length);
    }
}
