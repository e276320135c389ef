namespace Lucene.Net.Store;

/// <summary>Passes every call on to another directory; derive to change some of them.</summary>
public class FilterDirectory : Directory
{
    protected readonly Directory m_input;

    protected FilterDirectory(Directory @in) => m_input = @in;

    public Directory Delegate => m_input;

    public override string[] ListAll() => m_input.ListAll();

    public override bool FileExists(string name) => m_input.FileExists(name);

    public override void DeleteFile(string name) => m_input.DeleteFile(name);

    public override long FileLength(string name) => m_input.FileLength(name);

    public override IndexOutput CreateOutput(string name, IOContext context) => m_input.CreateOutput(name, context);

    public override void Sync(ICollection<string> names) => m_input.Sync(names);

    public override IndexInput OpenInput(string name, IOContext context) => m_input.OpenInput(name, context);

    public override Lock MakeLock(string name) => m_input.MakeLock(name);

    public override void ClearLock(string name) => m_input.ClearLock(name);

    public override void SetLockFactory(LockFactory lockFactory) => m_input.SetLockFactory(lockFactory);

    public override LockFactory? LockFactory => m_input.LockFactory;

    public override string GetLockID() => m_input.GetLockID();

    internal override void Rename(string source, string target) => m_input.Rename(source, target);

    protected override void Dispose(bool disposing)
    {
        if (disposing) m_input.Dispose();
    }

    public override string ToString() => $"{GetType().Name}({m_input})";
}
