using Khabar.Bench.Grpc;

var time = TimeSpan.FromSeconds(args is [_, var seconds, ..] ? double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 6);
switch (args.FirstOrDefault())
{
    case "grpc":
        await GrpcBench.RunAsync(time);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- grpc [seconds a measurement]");
        return 2;
}
