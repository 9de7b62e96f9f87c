namespace Amazon.Scheduler.Model;

public class DeadLetterConfig
{
    public string Arn { get; set; }
}
