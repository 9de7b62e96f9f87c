namespace Amazon.Lambda.Model;

public class SnapStartResponse
{
    public SnapStartApplyOn ApplyOn { get; set; }

    public SnapStartOptimizationStatus OptimizationStatus { get; set; }
}
