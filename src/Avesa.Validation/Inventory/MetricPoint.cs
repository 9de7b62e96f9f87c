namespace Avesa.Validation.Inventory;

/// <summary>A metric's sum over one period. Where nothing was measured there is no point, which is not the same as zero.</summary>
/// <param name="Start">When the period starts.</param>
/// <param name="Sum">The sum.</param>
public sealed record MetricPoint(DateTimeOffset Start, double Sum);
