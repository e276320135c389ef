namespace Lucene.Net.Index;

/// <summary>Where a term's postings are, so that an enumerator of the same reader can return to the term without looking it up.</summary>
public abstract class TermState
{
    protected TermState() { }

    public abstract void CopyFrom(TermState other);

    public virtual object Clone() => MemberwiseClone();

    public override string ToString() => "TermState";
}
