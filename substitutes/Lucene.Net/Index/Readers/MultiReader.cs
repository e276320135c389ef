namespace Lucene.Net.Index;

/// <summary>Several readers as one: their documents follow each other.</summary>
public class MultiReader : BaseCompositeReader<IndexReader>
{
    readonly bool closeSubReaders;
    readonly IndexReader[] subReaders;

    /// <summary>The parts are disposed of with this reader.</summary>
    public MultiReader(params IndexReader[] subReaders) : this(subReaders, true) { }

    public MultiReader(IndexReader[] subReaders, bool closeSubReaders) : base([.. subReaders])
    {
        (this.subReaders, this.closeSubReaders) = ([.. subReaders], closeSubReaders);
        if (closeSubReaders) return;
        foreach (var sub in subReaders) sub.IncRef();
    }

    protected override void DoClose() => Util.IOUtils.Dispose(subReaders.Select(sub => new Closing(sub, closeSubReaders)));

    sealed class Closing(IndexReader reader, bool dispose) : IDisposable
    {
        public void Dispose()
        {
            if (dispose) reader.Dispose();
            else reader.DecRef();
        }
    }
}
