using System.Diagnostics;
using System.Globalization;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Benchmarks.Objects;

/// <summary>Two emulated accounts with a generated bucket each, in a process of their own, so that what they use is not measured.</summary>
internal sealed class BucketServer(Process process, string endpoint) : IDisposable
{
    public const string Source = "old";
    public const string Production = "new";

    /// <summary>Where it listens.</summary>
    public string Endpoint => endpoint;

    /// <summary>Starts this program as a server.</summary>
    public static async Task<BucketServer> Start(int keys, int latency)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["objects", "serve", $"{keys}", $"{latency}"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var process = Process.Start(start)!;
        return new BucketServer(process, (await process.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>Serves until its standard input ends.</summary>
    public static async Task Serve(int keys, int latency)
    {
        var cloud = new EmulatedCloud();
        var moment = cloud.AddMoment("benchmark");
        Add(moment.AddAccount("123456789012", "us-east-1"), "AKIASOURCE", Source, keys);
        Add(moment.AddAccount("987654321098", "us-east-1"), "AKIAPRODUCTION", Production, keys);
        await using var emulator = await AwsEmulator.Start(cloud, new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(latency) });
        await Console.Out.WriteLineAsync(emulator.Endpoint.ToString().TrimEnd('/'));
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static void Add(Emulator.Model.Account account, string key, string bucket, int keys)
    {
        const string All = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
        var user = new IamUser { Name = "administrator", Arn = $"arn:aws:iam::{account.Id}:user/administrator", Id = $"AIDA{key}" };
        user.InlinePolicies["own"] = All;
        account.Users[user.Name] = user;
        account.Register(new AccessKey(key, string.Create(CultureInfo.InvariantCulture, $"secret-of-{key}"), new UserPrincipal(account, user), null, null));
        account.Buckets[bucket] = new Bucket { Name = bucket, Owner = account, Region = account.Region, Source = new GeneratedObjects(keys) };
    }
}
