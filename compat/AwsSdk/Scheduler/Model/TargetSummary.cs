namespace Amazon.Scheduler.Model;

public class TargetSummary
{
    public string Arn { get; set; }
}
