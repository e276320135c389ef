namespace Lucene.Net.Store;

/// <summary>What a file is opened for.</summary>
public class IOContext
{
    public enum UsageContext { DEFAULT, MERGE, READ, FLUSH }

    public static readonly IOContext DEFAULT = new(UsageContext.DEFAULT);
    public static readonly IOContext READ_ONCE = new(UsageContext.READ, true);
    public static readonly IOContext READ = new(UsageContext.READ);

    public IOContext() : this(UsageContext.DEFAULT) { }

    public IOContext(UsageContext context) : this(context, false) { }

    public IOContext(FlushInfo flushInfo) : this(UsageContext.FLUSH) => FlushInfo = flushInfo;

    public IOContext(MergeInfo mergeInfo) : this(UsageContext.MERGE) => MergeInfo = mergeInfo;

    public IOContext(IOContext ctxt, bool readOnce) : this(ctxt.Context, readOnce) => (FlushInfo, MergeInfo) = (ctxt.FlushInfo, ctxt.MergeInfo);

    IOContext(UsageContext context, bool readOnce) => (Context, ReadOnce) = (context, readOnce);

    public UsageContext Context { get; }

    /// <summary>Whether the file is read once from start to end.</summary>
    public bool ReadOnce { get; }

    public FlushInfo? FlushInfo { get; }

    public MergeInfo? MergeInfo { get; }

    public override string ToString() => $"IOContext [context={Context}, readOnce={ReadOnce}]";
}
