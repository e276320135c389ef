namespace Lucene.Net.Util;

/// <summary>A reference that can be set one time.</summary>
public sealed class SetOnce<T> where T : class
{
    T? value;

    public SetOnce() { }

    public SetOnce(T obj) => value = obj;

    /// <exception cref="AlreadySetException">It was set before.</exception>
    public void Set(T obj)
    {
        if (Interlocked.CompareExchange(ref value, obj, null) is not null) throw new AlreadySetException();
    }

    public T? Get() => Volatile.Read(ref value);

    public object Clone() => value is null ? new SetOnce<T>() : new SetOnce<T>(value);
}
