namespace Lucene.Net.Index;

/// <summary>A term by its rank in the order of its field's terms, from 0.</summary>
public class OrdTermState : TermState
{
    public long Ord { get; set; }

    public override void CopyFrom(TermState other) => Ord = ((OrdTermState)other).Ord;

    public override string ToString() => $"OrdTermState ord={Ord}";
}
