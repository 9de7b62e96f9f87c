using System.Globalization;
using Avesa.Validation.Reconciliation.Tables;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>The benchmarks of table comparison, by name.</summary>
internal static class TableBenchmarks
{
    /// <summary>Runs one.</summary>
    /// <param name="args"><c>speed [rounds connections]</c>, <c>stages</c>, <c>allocation</c>, <c>memory [small large]</c>.</param>
    public static async Task Run(string[] args)
    {
        switch (args)
        {
            case ["speed"]:
                await SpeedOfAScan.Run(60, new TableLimits().Segments);
                break;
            case ["speed", var rounds, var connections]:
                await SpeedOfAScan.Run(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(connections, CultureInfo.InvariantCulture));
                break;
            case ["stages"]:
                await StagesOfAPage.Run(60);
                break;
            case ["memory", var small, var large]:
                await MemoryOfAComparison.Run(long.Parse(small, CultureInfo.InvariantCulture), long.Parse(large, CultureInfo.InvariantCulture));
                break;
            case ["memory"]:
                await MemoryOfAComparison.Run(100_000, 10_000_000);
                break;
            case ["compare", var source, var production]:
                await MemoryOfAComparison.Compare(source, production);
                break;
            case ["allocation"]:
                BenchmarkRunner.Run<AllocationOfAPage>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
                break;
            default:
                throw new ArgumentException("speed [rounds connections], stages, allocation, or memory [small large]");
        }
    }
}
