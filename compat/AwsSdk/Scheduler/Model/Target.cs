namespace Amazon.Scheduler.Model;

public class Target
{
    public string Arn { get; set; }

    public DeadLetterConfig DeadLetterConfig { get; set; }

    public EventBridgeParameters EventBridgeParameters { get; set; }

    public string Input { get; set; }

    public RetryPolicy RetryPolicy { get; set; }

    public string RoleArn { get; set; }

    public SqsParameters SqsParameters { get; set; }
}
