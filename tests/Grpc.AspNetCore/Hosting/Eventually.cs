namespace Grpc.AspNetCore.Tests.Hosting;

static class Eventually
{
    /// <summary>Asks again until the condition holds; fails after ten seconds.</summary>
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            Assert.False(timeout.IsCancellationRequested, $"Ten seconds passed without {what}.");
            await Task.Delay(5);
        }
    }
}
