namespace Amazon.Scheduler.Model;

public class SqsParameters
{
    public string MessageGroupId { get; set; }
}
