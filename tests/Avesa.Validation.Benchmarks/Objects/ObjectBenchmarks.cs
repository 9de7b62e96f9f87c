using System.Diagnostics;
using System.Globalization;
using Amazon.S3.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Benchmarks.Objects;

/// <summary>What comparing two buckets by their listings costs.</summary>
internal static class ObjectBenchmarks
{
    /// <summary>Runs one.</summary>
    /// <param name="args"><c>speed [keys [rounds [latency]]]</c> or <c>memory [small large]</c>.</param>
    public static Task Run(string[] args) => args switch
    {
        ["serve", var keys, var latency] => BucketServer.Serve(Number(keys), Number(latency)),
        ["speed", .. var given] => Speed(given is [var keys, ..] ? Number(keys) : 100_000, given is [_, var rounds, ..] ? Number(rounds) : 3, given is [_, _, var latency] ? Number(latency) : 50),
        ["memory"] => Memory(10_000, 1_000_000),
        ["memory", var small, var large] => Memory(Number(small), Number(large)),
        _ => throw new ArgumentException("speed [keys [rounds [latency]]], or memory [small large]"),
    };

    private static async Task Speed(int keys, int rounds, int added)
    {
        foreach (var latency in (int[])[0, added])
        {
            using var server = await BucketServer.Start(keys, latency);
            using var accounts = new BenchmarkAccounts(server.Endpoint);
            var (compare, list, check, fast) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);

            // In turns, so that what else the machine does falls on all; the fastest is the one that it disturbed least.
            for (var round = 0; round < rounds; round++)
            {
                compare = Least(compare, await Timed(() => Compare(accounts, keys)));
                list = Least(list, await Timed(() => List(accounts)));
                check = Least(check, await Timed(() => Rclone(server.Endpoint)));
                fast = Least(fast, await Timed(() => Rclone(server.Endpoint, "--fast-list")));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {keys:N0} keys a side, {latency} ms added to every call
                {compare.TotalSeconds,8:0.00}  seconds to compare
                {list.TotalSeconds,8:0.00}  seconds to only list both sides at once, page after page
                {check.TotalSeconds,8:0.00}  seconds of rclone check --size-only
                {fast.TotalSeconds,8:0.00}  seconds of rclone check --size-only --fast-list
                {compare / list,8:0.00}  compare ÷ only list
                {check / compare,8:0.00}  rclone ÷ compare
                {fast / compare,8:0.00}  rclone --fast-list ÷ compare

                """));
        }
    }

    private static async Task Memory(int small, int large)
    {
        foreach (var keys in (int[])[small, small, large])
        {
            using var server = await BucketServer.Start(keys, 0);
            using var accounts = new BenchmarkAccounts(server.Endpoint);
            using var done = new CancellationTokenSource();
            GC.Collect();
            var watching = Peak(done.Token);
            await Compare(accounts, keys);
            await done.CancelAsync();
            var (managed, process) = await watching;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{keys,10:N0} keys a side: at most {managed / 1048576.0,6:0.0} MB managed, {process / 1048576.0,6:0.0} MB of the process"));
        }
    }

    private static async Task<(long Managed, long Process)> Peak(CancellationToken done)
    {
        var (managed, whole) = (0L, 0L);
        using var self = Process.GetCurrentProcess();
        while (!done.IsCancellationRequested)
        {
            self.Refresh();
            (managed, whole) = (Math.Max(managed, GC.GetTotalMemory(false)), Math.Max(whole, self.WorkingSet64));
            await Task.Delay(20, CancellationToken.None);
        }

        return (managed, whole);
    }

    private static async Task Compare(BenchmarkAccounts accounts, int keys)
    {
        var migration = accounts.Migration with { ObjectLimits = new ObjectLimits { RequestsPerSecond = 100_000 } };
        var bucket = new MigratedBucket(BucketServer.Source, BucketServer.Production);

        // With the draw of objects for their metadata, as the checklist has it.
        var known = await ReconciledBuckets.Comparison(migration, bucket, Strength.ETag, new ObjectDraw(1000, "benchmark")).Run(CancellationToken.None);
        if (known.Equal != keys || known.Different > 0)
        {
            throw new InvalidOperationException($"{known} is not what there is.");
        }
    }

    private static Task List(BenchmarkAccounts accounts) => Task.WhenAll(
        Task.Run(() => List(accounts.Source, BucketServer.Source)),
        Task.Run(() => List(accounts.Production, BucketServer.Production)));

    private static async Task List(AccountConnection connection, string bucket)
    {
        await foreach (var page in connection.S3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket }).Responses)
        {
            _ = page.KeyCount;
        }
    }

    private static async Task Rclone(string endpoint, params string[] options)
    {
        var start = new ProcessStartInfo("rclone", ["check", "--size-only", .. options, $"source:{BucketServer.Source}", $"production:{BucketServer.Production}"]) { RedirectStandardError = true };
        start.Environment.Remove("AWS_CA_BUNDLE");
        foreach (var (remote, key) in new[] { ("SOURCE", "AKIASOURCE"), ("PRODUCTION", "AKIAPRODUCTION") })
        {
            start.Environment[$"RCLONE_CONFIG_{remote}_TYPE"] = "s3";
            start.Environment[$"RCLONE_CONFIG_{remote}_PROVIDER"] = "Other";
            start.Environment[$"RCLONE_CONFIG_{remote}_LIST_VERSION"] = "2";
            start.Environment[$"RCLONE_CONFIG_{remote}_ENDPOINT"] = endpoint;
            start.Environment[$"RCLONE_CONFIG_{remote}_REGION"] = "us-east-1";
            start.Environment[$"RCLONE_CONFIG_{remote}_FORCE_PATH_STYLE"] = "true";
            start.Environment[$"RCLONE_CONFIG_{remote}_ACCESS_KEY_ID"] = key;
            start.Environment[$"RCLONE_CONFIG_{remote}_SECRET_ACCESS_KEY"] = $"secret-of-{key}";
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || !said.Contains("0 differences found", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"rclone says: {said}");
        }
    }

    private static async Task<TimeSpan> Timed(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
