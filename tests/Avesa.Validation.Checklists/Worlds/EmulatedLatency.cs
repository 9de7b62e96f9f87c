using System.Globalization;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Milliseconds that the benchmark adds to every emulated call, to see what a run costs on a network; not a setting of users.</summary>
internal static class EmulatedLatency
{
    private const string Variable = "EMULATED_LATENCY_MS";

    public static TimeSpan OfEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
        ? TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture))
        : TimeSpan.Zero;
}
