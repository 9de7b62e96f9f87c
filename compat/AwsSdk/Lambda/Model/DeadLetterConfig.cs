namespace Amazon.Lambda.Model;

public class DeadLetterConfig
{
    public string TargetArn { get; set; }
}
