using System.Globalization;
using Avesa.Validation.Benchmarks;
using Avesa.Validation.Benchmarks.Objects;
using Avesa.Validation.Benchmarks.Tables;

if (args is ["tables", .. var what])
{
    await TableBenchmarks.Run(what);
    return;
}

if (args is ["objects", .. var of])
{
    await ObjectBenchmarks.Run(of);
    return;
}

var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 3;
var latency = args is [_, var added] ? int.Parse(added, CultureInfo.InvariantCulture) : 50;
var repository = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(repository.FullName, "Avesa.Validation.sln")))
{
    repository = repository.Parent ?? throw new DirectoryNotFoundException($"There is no Avesa.Validation.sln above {AppContext.BaseDirectory}.");
}

// In turns, so that what else the machine does falls on both; the fastest is the one that it disturbed least.
var (near, far) = (new List<TimedRun>(), new List<TimedRun>());
for (var round = 0; round < rounds; round++)
{
    near.Add(await TimedRun.Of(repository.FullName, 0));
    far.Add(await TimedRun.Of(repository.FullName, latency));
}

var (fast, slow) = (near.MinBy(run => run.Elapsed)!, far.MinBy(run => run.Elapsed)!);
var cost = (slow.Elapsed - fast.Elapsed).TotalMilliseconds / latency;
var (certain, sequential) = (Chains.Certain(slow.Calls), Chains.Sequential(slow.Calls));
var duplicates = slow.Calls.Where(call => call.Fingerprint is not null).GroupBy(call => (call.Identity, call.Fingerprint)).Count(same => same.Count() > 1);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
    {fast.Elapsed.TotalSeconds,7:0.0}  seconds
    {slow.Elapsed.TotalSeconds,7:0.0}  seconds with {latency} ms added to every call
    {slow.Calls.Count,7}  calls
    {duplicates,7}  of them made twice
    {certain,7}  calls in the longest chain of dependent ones, at least
    {sequential,7}  calls in the longest chain of dependent ones, at most
    {cost,7:0.0}  calls that the run waited for: the added time ÷ {latency} ms
    {cost / certain,7:0.00}  added cost ÷ longest chain, at least
    {cost / sequential,7:0.00}  added cost ÷ longest chain, at most
    """));
