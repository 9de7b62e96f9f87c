using System.Globalization;
using Avesa.Validation.Benchmarks;

const int Latency = 50;
var rounds = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 3;
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
    far.Add(await TimedRun.Of(repository.FullName, Latency));
}

var (fast, slow) = (near.MinBy(run => run.Elapsed)!, far.MinBy(run => run.Elapsed)!);
var added = slow.Elapsed - fast.Elapsed;
var (certain, sequential) = (Chains.Certain(slow.Calls), Chains.Sequential(slow.Calls));
var duplicates = slow.Calls.Where(call => call.Fingerprint is not null).GroupBy(call => (call.Identity, call.Fingerprint)).Count(same => same.Count() > 1);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
    seconds                                             {fast.Elapsed.TotalSeconds:0.0}
    seconds with {Latency} ms added to every call             {slow.Elapsed.TotalSeconds:0.0}
    calls                                               {slow.Calls.Count}
    calls that were made twice                          {duplicates}
    longest chain of dependent calls, at least          {certain}
    longest chain of dependent calls, at most           {sequential}
    calls that the run waited for (added / {Latency} ms)      {added.TotalMilliseconds / Latency:0.0}
    added cost / (longest chain, at least, x {Latency} ms)    {added.TotalMilliseconds / (certain * Latency):0.00}
    added cost / (longest chain, at most, x {Latency} ms)     {added.TotalMilliseconds / (sequential * Latency):0.00}
    """));
