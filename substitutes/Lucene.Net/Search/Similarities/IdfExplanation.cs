namespace Lucene.Net.Search.Similarities;

/// <summary>Explains an idf. Every query asks for it and few for its text, so the text is made when it is read.</summary>
internal sealed class IdfExplanation : Explanation
{
    readonly long docFreq;
    readonly long documents;

    public IdfExplanation(float idf, long docFreq, long documents)
    {
        Value = idf;
        this.docFreq = docFreq;
        this.documents = documents;
    }

    public override string Description =>
        $"idf, computed as log(1 + (N - n + 0.5) / (n + 0.5)) with n={docFreq}, N={documents}";
}
