namespace Lucene.Net.Util;

/// <summary>Disposal of several things, each of which may fail.</summary>
public static class IOUtils
{
    /// <summary>Disposes of all, nulls aside; then throws the first failure, if there was one.</summary>
    public static void Dispose(params IDisposable?[] objects) => Dispose((IEnumerable<IDisposable?>)objects);

    /// <summary>Disposes of all, nulls aside; then throws the first failure, if there was one.</summary>
    public static void Dispose(IEnumerable<IDisposable?> objects)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? first = null;
        foreach (var each in objects)
        {
            try { each?.Dispose(); }
            catch (Exception e) { first ??= System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); }
        }
        first?.Throw();
    }
}
